import { renderPopup } from '../popup/render-popup.tsx';

renderPopup('panel');
