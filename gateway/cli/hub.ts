import { runProgram } from "../../shared/runtime/run-program";
import { compose } from "./compose";
import { demo } from "./demo";
import { dispatch } from "./dispatch";
import { init } from "./init";
import { migrate } from "./migrate";
import { say } from "../../shared/runtime/say";

runProgram(async () => {
  await dispatch(process.argv.slice(2), [init, demo, migrate, compose], say);
  return null;
});
