using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Ppp.Authentication;

/// <summary>The side of an authentication protocol that wants to know who the host is.</summary>
internal abstract class Authenticator(PppProtocol protocol, IPppLine line, PacketSender send)
{
    private bool? _verdict;

    /// <summary>Raised once, with true where the host is who it should be.</summary>
    public event Action<bool>? Decided;

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public virtual TimeSpan? DueIn => null;

    /// <summary>Begins.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Takes a packet of the host.</summary>
    public abstract void Receive(in ControlPacket packet);

    /// <summary>Does what is due.</summary>
    public virtual void Tick()
    {
    }

    /// <summary>Sends a packet.</summary>
    protected void Send(byte code, byte id, ReadOnlySpan<byte> data) => send(protocol, ControlPacket.ToBytes(code, id, data));

    /// <summary>Answers; the first answer stands, whatever comes again.</summary>
    /// <param name="isRight">What this packet says.</param>
    /// <param name="user">User name the host has shown; empty where it has shown none.</param>
    /// <param name="answer">Sends the verdict.</param>
    protected void Decide(bool isRight, string user, Action<bool> answer)
    {
        var isFirst = _verdict is null;
        var verdict = _verdict ??= isRight && !line.Refuses(user);
        answer(verdict);
        if (isFirst)
            Decided?.Invoke(verdict);
    }
}
