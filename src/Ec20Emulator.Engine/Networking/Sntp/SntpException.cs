namespace Ec20Emulator.Modem.Networking.Sntp;

/// <summary>A time server answered, but not with a time.</summary>
/// <param name="message">Why: kiss-o'-death with its code, or not synchronised.</param>
internal sealed class SntpException(string message) : IOException(message);
