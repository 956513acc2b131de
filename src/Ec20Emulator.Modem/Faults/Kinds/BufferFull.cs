using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>bufferFull</c>: the send buffer is smaller than it was: what does not fit is answered <c>SEND FAIL</c>.</summary>
internal sealed class BufferFull : Fault, ISendFault
{
    private readonly Attributes _attributes;

    public BufferFull(FaultSetup setup)
        : base(setup, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.BufferFull);
        Require(_attributes.Socket is null or (>= 0 and <= 11), "socket is 0-11");
        Require(_attributes.Capacity >= 0, "capacity is 0 or more");
    }

    public SendOutcome Send(int socket, int length, int pending)
    {
        var fits = pending + length <= _attributes.Capacity;
        return fits || (_attributes.Socket ?? socket) != socket || !TryStrike($"{socket}") ? SendOutcome.Accepted : SendOutcome.Refused;
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>connectID or clientID, 0-11; null = every socket.</summary>
        public int? Socket { get; set; }

        /// <summary>Bytes that may wait for the network; 0 = none.</summary>
        public int Capacity { get; set; }
    }
}
