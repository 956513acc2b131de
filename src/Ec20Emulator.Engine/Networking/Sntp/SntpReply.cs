namespace Ec20Emulator.Modem.Networking.Sntp;

/// <summary>Outcome of an exchange with a time server.</summary>
/// <param name="ServerTime">The server's UTC time at the moment the reply was here.</param>
/// <param name="RoundTrip">Time on the way, both ways together; not negative.</param>
/// <param name="Offset">What to add to the clock given to get the server's time.</param>
/// <param name="Stratum">Distance of the server from a reference clock, 1-15.</param>
internal sealed record SntpReply(DateTimeOffset ServerTime, TimeSpan RoundTrip, TimeSpan Offset, int Stratum);
