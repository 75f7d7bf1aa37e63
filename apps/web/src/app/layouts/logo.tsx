import styles from './site-header.module.css';

/** A bridge over a line of water, and the name. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <svg
        viewBox="0 0 32 24"
        aria-hidden="true"
        width="32"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.25"
        strokeLinecap="round"
      >
        <path d="M2 19h28M5 19C8.500 8.500 12.500 4 16 4s7.500 4.500 11 15M10.500 19v-8M16 19V4M21.500 19v-8" />
      </svg>
      TechBridge
    </span>
  );
}
