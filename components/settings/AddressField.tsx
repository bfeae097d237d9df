interface AddressFieldProps {
  value: string;
  onValue(value: string): void;
  wrong: boolean;
}

/** Where the API is, for those who host Magpipe themselves. */
export function AddressField({ value, onValue, wrong }: AddressFieldProps) {
  return (
    <details class="advanced">
      <summary>Advanced</summary>
      <div class="field">
        <label for="address">API address</label>
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
          aria-invalid={wrong}
          aria-describedby={wrong ? 'connect-problem address-help' : 'address-help'}
        />
        <p id="address-help" class="help">
          Change it only if you host Magpipe yourself.
        </p>
      </div>
    </details>
  );
}
