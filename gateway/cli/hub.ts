import { runProgram } from "../../shared/runtime/run-program";
import { audit } from "./audit";
import { check } from "./check";
import { compose } from "./compose";
import { demo } from "./demo";
import { dispatch } from "./dispatch";
import { init } from "./init";
import { keys } from "./keys";
import { membership } from "./membership";
import { migrate } from "./migrate";
import { privacy } from "./privacy";
import { token } from "./token";
import { say } from "../../shared/runtime/say";

runProgram(async () => {
  await dispatch(
    process.argv.slice(2),
    [init, demo, migrate, token, keys, membership, audit, privacy, compose, check],
    say,
  );
  return null;
});
