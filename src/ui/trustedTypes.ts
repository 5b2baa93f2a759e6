/** What browsers with Trusted Types offer (W3C, https://www.w3.org/TR/trusted-types/), as far as it is used here. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => Rules;
}

interface Rules {
  readonly createScriptURL: (address: string) => string;
  readonly createScript: (text: string) => string;
}

const RULES: Rules = {
  createScriptURL: (address) => {
    const { origin } = new URL(address, document.baseURI);
    if (origin !== location.origin) throw new Error(`${address} is of a foreign origin.`);
    return address;
  },
  // Only data is ever written into a script: such a block ends at the first "</script".
  createScript: (text) => JSON.stringify(JSON.parse(text)).replaceAll('<', '\\u003c'),
};

/** The names of the policies that the pages allow: of the application, and of the script before first paint. */
export const POLICY_NAMES = ['collate', 'collate-start'] as const;

/**
 * The only ways by which an address or a text becomes a script, in browsers that enforce this:
 * addresses of this origin, and JSON. What a rule returns is an object there, and stands for a string.
 */
export function createTrust(name: (typeof POLICY_NAMES)[number]): Rules {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(name, RULES) ?? RULES;
}
