namespace Ec20Emulator.Modem.Faults;

/// <summary>Something a kind of fault needs to know.</summary>
/// <param name="Name">Its name in <see cref="FaultSettings.Attributes"/>.</param>
/// <param name="Type">Its type, without the question mark.</param>
/// <param name="Preset">What it is where it is left out; null = nothing, and it may be null.</param>
public sealed record FaultField(string Name, Type Type, object? Preset);
