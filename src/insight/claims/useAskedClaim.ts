import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

/** The id that the address asks for, or `''`. Known once the page is hydrated: a file has no fragment. */
export function useAskedClaim(): string {
  const { hash } = useLocation();
  const [asked, setAsked] = useState('');
  useEffect(() => setAsked(hash.slice(1)), [hash]);
  return asked;
}
