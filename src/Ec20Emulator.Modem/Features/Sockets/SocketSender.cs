using System.Buffers;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// Bytes accepted from the host and not yet taken by the network. Bounded: what does not fit is refused whole. One write is under
/// way at a time, off the mailbox; what gathers meanwhile goes out together. Lives on the mailbox.
/// </summary>
internal sealed class SocketSender(Mailbox mailbox, ISocketLink link, Action progressed, Action<Exception> failed, CancellationToken ended)
{
    /// <summary>Bytes at most: the send buffer.</summary>
    public const int Capacity = 64 * 1024;

    /// <summary>Most bytes in a datagram that several sends share.</summary>
    private const int JoinedDatagram = 1460;

    private readonly LinkedList<Packet> _packets = new();
    private ArrayBufferWriter<byte> _filling = new();
    private ArrayBufferWriter<byte> _writing = new();
    private bool _isWriting;

    /// <summary>True once a write has failed: nothing is sent any more.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Completes when no write is under way; a write that is cancelled ends soon.</summary>
    public Task Idle { get; private set; } = Task.CompletedTask;

    /// <summary>Bytes accepted and not yet taken by the network.</summary>
    public int Pending { get; private set; }

    /// <summary>Bytes that may still be accepted.</summary>
    public int Free => Capacity - Pending;

    /// <summary>True where everything accepted has been taken by the network, or never will be.</summary>
    public bool IsDrained => Pending == 0 || HasFailed;

    /// <summary>Accepts all of it or nothing.</summary>
    /// <param name="data">One send of the host; one datagram on UDP.</param>
    /// <param name="target">Where to, for a UDP service.</param>
    /// <param name="joins">True to let it share a datagram with sends that wait for the network ("udp/sendmode").</param>
    public bool TryAccept(ReadOnlySpan<byte> data, NetworkTarget? target = null, bool joins = false)
    {
        if (data.Length > Free || HasFailed)
            return false;
        Accept(data, target, joins);
        return true;
    }

    /// <summary>Accepts what the modem holds already and cannot give back, beyond the bound if need be; bounded by its giver.</summary>
    public void Accept(ReadOnlySpan<byte> data, NetworkTarget? target = null, bool joins = false)
    {
        if (HasFailed)
            return;
        Pending += data.Length;
        if (link.IsDatagram)
            Queue(data, target, joins);
        else
            _filling.Write(data);
        WriteNext();
    }

    private void Queue(ReadOnlySpan<byte> data, NetworkTarget? target, bool joins)
    {
        if (joins && _packets.Last is { Value: var last } && last.Target == target && last.Data.Length + data.Length <= JoinedDatagram)
            _packets.Last.Value = new Packet((byte[])[.. last.Data.Span, .. data], target);
        else
            _packets.AddLast(new Packet(data.ToArray(), target));
    }

    private void WriteNext()
    {
        if (_isWriting || HasFailed)
            return;
        if (_packets.First is { Value: var packet })
        {
            _packets.RemoveFirst();
            Write(packet);
        }
        else if (_filling.WrittenCount > 0)
        {
            (_filling, _writing) = (_writing, _filling);
            _filling.ResetWrittenCount();
            Write(new Packet(_writing.WrittenMemory, null));
        }
    }

    private void Write(Packet packet)
    {
        _isWriting = true;
        Idle = Task.Run(() => WriteAsync(packet), CancellationToken.None);
    }

    private async Task WriteAsync(Packet packet)
    {
        Exception? failure = null;
        try
        {
            await link.WriteAsync(packet.Data, packet.Target, ended).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        mailbox.Post(() => Written(packet.Data.Length, failure));
    }

    private void Written(int count, Exception? failure)
    {
        _isWriting = false;
        Pending -= count;
        if (failure is not null && !link.IsDatagram)
        {
            HasFailed = true;
            failed(failure);
        }
        WriteNext();
        progressed();
    }

    private readonly record struct Packet(ReadOnlyMemory<byte> Data, NetworkTarget? Target);
}
