/** openapi-typescript prints types with the JavaScript API of TypeScript 5; the workspace itself compiles with 7. */
export const hooks = {
  readPackage(manifest) {
    if (manifest.name === "openapi-typescript") {
      manifest.peerDependencies = {};
      manifest.dependencies = { ...manifest.dependencies, typescript: "5.9.3" };
    }
    return manifest;
  },
};
