namespace Ec20Emulator.Modem.Faults;

/// <summary>A fault that lies on a modem. Disposing it removes it: nothing it held back is lost.</summary>
public sealed class ActiveFault : IAsyncDisposable
{
    private readonly Fault _fault;
    private readonly ModemFaults _owner;

    internal ActiveFault(Fault fault, ModemFaults owner) => (_fault, _owner) = (fault, owner);

    /// <summary>Its number: 1, 2, 3 … for the life of the modem.</summary>
    public int Id => _fault.Id;

    /// <summary>What was asked for.</summary>
    public FaultSettings Settings => _fault.Settings;

    /// <summary>Where it lies.</summary>
    public FaultLocation Stream => _fault.Stream;

    /// <summary>How often it has struck.</summary>
    public int Strikes => _fault.Strikes;

    /// <summary>Removes it; nothing where that is done already.</summary>
    public ValueTask DisposeAsync() => new(_owner.RemoveAsync(_fault));
}
