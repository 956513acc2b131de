namespace Ec20Emulator.Modem.Faults;

/// <summary>A fault cannot be set up as asked.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="cause">What the JSON parser said, where that is it; null otherwise.</param>
public sealed class FaultSettingsException(string message, Exception? cause = null) : ArgumentException(message, cause);
