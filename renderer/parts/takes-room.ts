/** Given as a `ref`: as much room as the element takes is left free by page and dialogs, under this name. */
export const takesRoom = (name: '--above' | '--below') => (element: HTMLElement | null) => {
  if (element === null) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    style.setProperty(name, `${Math.ceil(element.getBoundingClientRect().height)}px`);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    style.removeProperty(name);
  };
};
