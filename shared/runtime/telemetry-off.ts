/**
 * The gateway's library sends statistics to its maker unless this is set before the library is loaded:
 * imported first, for that effect only.
 */
process.env["APOLLO_TELEMETRY_DISABLED"] = "1";
