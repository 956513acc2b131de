namespace Ec20Emulator.Modem.Capture;

/// <summary>A capture file cannot be written.</summary>
/// <param name="message">What is wrong, with the path, for the person who started the modem.</param>
/// <param name="innerException">What the operating system said.</param>
public sealed class CaptureException(string message, Exception? innerException = null) : Exception(message, innerException);
