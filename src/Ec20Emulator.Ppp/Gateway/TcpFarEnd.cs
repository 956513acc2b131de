using System.Buffers;
using System.Net;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ppp.Tcp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ppp.Gateway;

/// <summary>
/// The connection a flow of the host leads to. One read and one write are under way at a time, off the mailbox: a read only while the flow has
/// room, so that TCP holds the peer back; what gathers during a write goes out together.
/// </summary>
internal sealed class TcpFarEnd(TcpFlow flow, GatewayTurns turns, Action changed, ILogger log) : ITcpFarEnd
{
    private const int LargestRead = 64 * 1024;
    private const int SmallestRead = 8 * 1024;

    private readonly CancellationTokenSource _ended = new();
    private ArrayBufferWriter<byte> _filling = new();
    private ArrayBufferWriter<byte> _writing = new();
    private INetworkConnection? _connection;
    private NetworkTarget? _target;
    private IPAddress? _address;
    private byte[] _buffer = [];
    private Task _reading = Task.CompletedTask;
    private Task _sending = Task.CompletedTask;
    private bool _isReading;
    private bool _isWriting;
    private bool _isReadOut;
    private bool _isFinishDue;
    private bool _isClosed;

    /// <summary>Dials.</summary>
    /// <param name="network">Through which.</param>
    /// <param name="target">Where to.</param>
    /// <param name="patience">Cancelled when nobody waits any more; disposed here.</param>
    /// <param name="address">As the host dialled it, for the log.</param>
    public void Dial(INetwork network, NetworkTarget target, CancellationTokenSource patience, IPAddress address)
    {
        (_target, _address) = (target, address);
        turns.Launch(async () =>
        {
            using (patience)
            using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _ended.Token))
            {
                try
                {
                    var connection = await network.ConnectAsync(target, 0, either.Token).ConfigureAwait(false);
                    turns.Post(() => Connected(connection));
                }
                catch (OperationCanceledException)
                {
                    turns.Post(() => NotConnected("nobody answers", flow.Unanswered));
                }
                catch (Exception exception)
                {
                    turns.Post(() => NotConnected(exception.Message, flow.Refused));
                }
            }
        });
    }

    public void Send(ReadOnlySpan<byte> data)
    {
        if (_isClosed)
            return;
        _filling.Write(data);
        WriteOn();
    }

    public void Finish()
    {
        _isFinishDue = true;
        WriteOn();
    }

    public void ReadOn()
    {
        if (_connection is not { } connection || _isReading || _isReadOut || _isClosed || flow.Room < SmallestRead)
            return;
        _isReading = true;
        if (_buffer.Length == 0)
            _buffer = new byte[LargestRead];
        var buffer = _buffer.AsMemory(0, Math.Min(flow.Room, LargestRead));
        _reading = Task.Run(() => ReadAsync(connection, buffer), CancellationToken.None);
    }

    public void Close() => End(abort: false);

    public void Abort() => End(abort: true);

    private void Connected(INetworkConnection connection)
    {
        if (_isClosed)
        {
            connection.Abort();
            _ = Task.Run(connection.DisposeAsync, CancellationToken.None);
            return;
        }
        _connection = connection;
        flow.Connected();
        changed();
    }

    private void NotConnected(string reason, Action tell)
    {
        if (_isClosed)
            return;
        GatewayLog.NotConnected(log, _address!, _target!.Port, reason);
        tell();
        changed();
    }

    private async Task ReadAsync(INetworkConnection connection, Memory<byte> buffer)
    {
        var count = 0;
        Exception? failure = null;
        try
        {
            count = await connection.Stream.ReadAsync(buffer, _ended.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        turns.Post(() => Read(buffer.Span[..count], failure));
    }

    private void Read(ReadOnlySpan<byte> data, Exception? failure)
    {
        _isReading = false;
        if (_isClosed)
            return;
        if (failure is not null)
        {
            Broke(failure);
            return;
        }
        if (data.IsEmpty)
        {
            _isReadOut = true;
            flow.FarEndFinished();
        }
        else
        {
            flow.Arrived(data);
            ReadOn();
        }
        changed();
    }

    private void WriteOn()
    {
        if (_connection is not { } connection || _isWriting || _isClosed)
            return;
        if (_filling.WrittenCount > 0)
        {
            (_filling, _writing) = (_writing, _filling);
            _filling.ResetWrittenCount();
            _isWriting = true;
            _sending = Task.Run(() => WriteAsync(connection, _writing.WrittenMemory), CancellationToken.None);
        }
        else if (_isFinishDue)
        {
            _isFinishDue = false;
            connection.Shutdown();
        }
    }

    private async Task WriteAsync(INetworkConnection connection, ReadOnlyMemory<byte> data)
    {
        Exception? failure = null;
        try
        {
            await connection.Stream.WriteAsync(data, _ended.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        turns.Post(() => Written(data.Length, failure));
    }

    private void Written(int count, Exception? failure)
    {
        _isWriting = false;
        if (_isClosed)
            return;
        if (failure is not null)
        {
            Broke(failure);
            return;
        }
        WriteOn();
        flow.Written(count);
        changed();
    }

    private void Broke(Exception failure)
    {
        GatewayLog.Broken(log, _address!, _target!.Port, failure.Message);
        _isReadOut = true;
        flow.Failed();
        changed();
    }

    private void End(bool abort)
    {
        if (_isClosed)
            return;
        _isClosed = true;
        _ = Task.Run(() => EndAsync(abort), CancellationToken.None);
    }

    private async Task EndAsync(bool abort)
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        if (abort)
            _connection?.Abort();
        await Task.WhenAll(_reading, _sending).ConfigureAwait(false);
        if (_connection is { } connection)
            await connection.DisposeAsync().ConfigureAwait(false);
    }
}
