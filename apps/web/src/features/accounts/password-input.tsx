import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/ui/button';
import { TextInput, type TextInputProps } from '../../shared/ui/text-input';

/** A password one can look at while typing: fewer slips, on a phone most of all. */
export function PasswordInput(props: Omit<TextInputProps, 'type' | 'unit'>) {
  const { t } = useTranslation('access');
  const [shown, setShown] = useState(false);
  const toggle = (
    <IconButton
      label={shown ? t('field.hide') : t('field.show')}
      icon={shown ? <EyeOff /> : <Eye />}
      aria-pressed={shown}
      onClick={() => setShown(!shown)}
    />
  );
  return (
    <TextInput {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} unit={toggle} />
  );
}
