namespace Ec20Emulator.Modem.Faults;

/// <summary>A fault was laid on a modem, or taken off it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Settings">What it is.</param>
/// <param name="IsRemoved">True where it was taken off.</param>
internal sealed record FaultDeed(int Id, FaultSettings Settings, bool IsRemoved);
