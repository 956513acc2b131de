namespace Ec20Emulator.Modem.Faults;

/// <summary>A fault cannot be set up as asked.</summary>
/// <param name="message">What is wrong with it.</param>
public sealed class FaultSettingsException(string message) : ArgumentException(message);
