namespace Ec20Emulator.Ppp.Link;

/// <summary>What is said to a Configure-Request.</summary>
/// <param name="Code">Ack, Nak or Reject.</param>
/// <param name="Options">The options of a Nak or a Reject.</param>
internal readonly record struct ConfigureAnswer(ControlCode Code, IReadOnlyList<ControlOption> Options)
{
    /// <summary>Everything is fine.</summary>
    public static readonly ConfigureAnswer Ack = new(ControlCode.ConfigureAck, []);

    /// <summary>Rejects what is not known, all in one answer; else naks what is to be different; else acknowledges (RFC 1661 section 5.3, 5.4).</summary>
    public static ConfigureAnswer Of(IReadOnlyList<ControlOption> rejected, IReadOnlyList<ControlOption> naked) =>
        rejected.Count > 0 ? new(ControlCode.ConfigureReject, rejected)
        : naked.Count > 0 ? new(ControlCode.ConfigureNak, naked)
        : Ack;
}
