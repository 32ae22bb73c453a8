"use strict";

/* Opens GraphiQL on the story, or on the question that the address names. Its own file: the page allows no inline script. */
(async () => {
  const asked = new URLSearchParams(window.location.search).get("question");
  const name = asked !== null && /^[a-z-]+$/.test(asked) ? asked : "story";
  const answer = await fetch(`/graphiql/queries/${name}.graphql`);
  const query = answer.ok ? await answer.text() : "";
  const opening = asked === null ? { defaultQuery: query } : { query };
  const { GraphiQL, React, ReactDOM } = window;
  ReactDOM.createRoot(document.getElementById("graphiql")).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
      defaultEditorToolsVisibility: false,
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: false,
      ...opening,
    }),
  );
})();
