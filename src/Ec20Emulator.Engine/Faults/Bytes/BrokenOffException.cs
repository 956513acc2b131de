namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>A fault broke the connection off.</summary>
internal sealed class BrokenOffException() : IOException("a fault has reset the connection");
