import { renderPopup } from './render-popup.tsx';

renderPopup('popup');
