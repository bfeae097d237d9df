import { useT } from '../i18n.tsx';

interface AddressFieldProps {
  value: string;
  onValue(value: string): void;
  isInvalid: boolean;
}

/** The address of the API, for users who host Magpipe themselves. */
export function AddressField({ value, onValue, isInvalid }: AddressFieldProps) {
  const t = useT();
  return (
    <details class="advanced">
      <summary>{t('advanced')}</summary>
      <div class="field">
        <label for="address">{t('apiAddress')}</label>
        <input
          id="address"
          name="address"
          type="text"
          inputMode="url"
          class="input"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? 'connect-problem address-help' : 'address-help'}
        />
        <p id="address-help" class="help">
          {t('apiAddressHelp')}
        </p>
      </div>
    </details>
  );
}
