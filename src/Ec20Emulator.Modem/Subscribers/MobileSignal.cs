namespace Ec20Emulator.Modem.Subscribers;

/// <summary>What one subscriber of a <see cref="MobileNetwork"/> tells another.</summary>
/// <param name="From">Number of the one who tells it.</param>
/// <param name="To">Number of the other, as it was dialled.</param>
internal abstract record MobileSignal(string From, string To);

/// <summary>A short message on its way.</summary>
/// <param name="From">Who sent it.</param>
/// <param name="To">Who is to get it.</param>
/// <param name="Pdu">Service centre and SMS-SUBMIT (3GPP 23.040, 9.2.2.2) in hexadecimal digits.</param>
/// <param name="TakenAt">When the service centre got it.</param>
/// <param name="Validity">How long from then it is worth delivering.</param>
internal sealed record ShortMessage(string From, string To, string Pdu, DateTimeOffset TakenAt, TimeSpan Validity) : MobileSignal(From, To);

/// <summary>What became of a short message; goes back to its sender.</summary>
/// <param name="Message">The message.</param>
/// <param name="Status">TP-Status (3GPP 23.040, 9.2.3.15): 0 delivered, 70 validity period expired, 96 no room; null = nobody has the number.</param>
internal sealed record ShortMessageOutcome(ShortMessage Message, byte? Status) : MobileSignal(Message.To, Message.From);

/// <summary>A step of a voice call, named as in Q.931.</summary>
/// <param name="From">Who takes it.</param>
/// <param name="To">The other party.</param>
/// <param name="Call">Name of the call, the same for both parties.</param>
internal abstract record CallSignal(string From, string To, string Call) : MobileSignal(From, To);

/// <summary>SETUP: somebody calls.</summary>
/// <param name="From">The caller.</param>
/// <param name="To">The called party.</param>
/// <param name="Call">Name of the call.</param>
/// <param name="HidesNumber">True where the called party is not shown who calls.</param>
/// <param name="Diversions">How often call forwarding has led it elsewhere.</param>
internal sealed record CallSetup(string From, string To, string Call, bool HidesNumber, int Diversions = 0) : CallSignal(From, To, Call);

/// <summary>ALERTING: the phone of the called party rings.</summary>
/// <param name="From">The called party.</param>
/// <param name="To">The caller.</param>
/// <param name="Call">Name of the call.</param>
/// <param name="IsWaiting">True where that party is in another call.</param>
/// <param name="IsDiverted">True where it is not the party that was dialled.</param>
internal sealed record CallAlerting(string From, string To, string Call, bool IsWaiting, bool IsDiverted) : CallSignal(From, To, Call);

/// <summary>CONNECT: the called party answers.</summary>
/// <param name="From">The called party.</param>
/// <param name="To">The caller.</param>
/// <param name="Call">Name of the call.</param>
internal sealed record CallConnect(string From, string To, string Call) : CallSignal(From, To, Call);

/// <summary>RELEASE: the call is over, or has not come about.</summary>
/// <param name="From">Who ends it.</param>
/// <param name="To">The other party.</param>
/// <param name="Call">Name of the call.</param>
/// <param name="Cause">Cause of Q.850, 1-127: 1 unallocated number, 16 normal, 17 busy, 19 no answer, 27 out of order.</param>
internal sealed record CallRelease(string From, string To, string Call, int Cause) : CallSignal(From, To, Call)
{
    /// <summary>Cause: nobody has that number.</summary>
    public const int Unallocated = 1;
}

/// <summary>HOLD or RETRIEVE.</summary>
/// <param name="From">Who does it.</param>
/// <param name="To">The other party.</param>
/// <param name="Call">Name of the call.</param>
/// <param name="IsHeld">True = on hold.</param>
internal sealed record CallHold(string From, string To, string Call, bool IsHeld) : CallSignal(From, To, Call);

/// <summary>Keys pressed.</summary>
/// <param name="From">Who presses them.</param>
/// <param name="To">The other party.</param>
/// <param name="Call">Name of the call.</param>
/// <param name="Digits">0-9, *, #, A-D.</param>
internal sealed record CallTones(string From, string To, string Call, string Digits) : CallSignal(From, To, Call);

/// <summary>What a party says.</summary>
/// <param name="From">Who says it.</param>
/// <param name="To">Who hears it.</param>
/// <param name="Call">Name of the call.</param>
/// <param name="Samples">16 bit little-endian, one channel, 8 kHz.</param>
internal sealed record CallVoice(string From, string To, string Call, ReadOnlyMemory<byte> Samples) : CallSignal(From, To, Call);

/// <summary>The party in the middle has joined the two others and left (3GPP 22.091).</summary>
/// <param name="From">The party that leaves.</param>
/// <param name="To">A party that stays.</param>
/// <param name="Call">Name of the call so far.</param>
/// <param name="Party">Number of the other party from now on.</param>
/// <param name="NewCall">Name of the call from now on.</param>
internal sealed record CallTransfer(string From, string To, string Call, string Party, string NewCall) : CallSignal(From, To, Call);
