using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>sendFail</c>: a send of the host is answered <c>SEND FAIL</c>; the data is not sent, or it is and the host cannot know.</summary>
internal sealed class SendFail : Fault, ISendFault
{
    private readonly Attributes _attributes;

    public SendFail(FaultSetup setup)
        : base(setup, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.SendFail);
        Require(_attributes.Socket is null or (>= 0 and <= 11), "socket is 0-11");
    }

    public SendOutcome Send(int socket, int length, int pending) => this switch
    {
        _ when _attributes.Socket is { } one && one != socket => SendOutcome.Accepted,
        _ when !TryStrike($"{socket}") => SendOutcome.Accepted,
        _ => _attributes.Delivered ? SendOutcome.AcceptedAndDenied : SendOutcome.Refused,
    };

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>connectID or clientID, 0-11; null = every socket.</summary>
        public int? Socket { get; set; }

        /// <summary>True where the data reaches the peer all the same.</summary>
        public bool Delivered { get; set; }
    }
}
