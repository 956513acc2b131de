using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Faults.Networking;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>
/// What the HTTP handler of the platform takes for its connection. Answers pass through to it. The requests it writes do not go out: their
/// place takes the request of the modem, whose bytes are the module's or the host's own, which the handler has no words for.
/// </summary>
/// <param name="link">The connection; disposed with the stream.</param>
/// <param name="request">The request under way.</param>
/// <param name="traffic">Counts.</param>
internal sealed class HttpStream(ISocketLink link, Func<RequestBytes> request, IHttpTraffic traffic) : PassThroughStream(Null)
{
    private readonly byte[] _early = new byte[1];
    private readonly HeadRecorder _recorder = new();
    private readonly CancellationTokenSource _cut = new();
    private Task<LinkRead>? _ahead;
    private Task _reading = Task.CompletedTask;
    private Task _writing = Task.CompletedTask;
    private int _isDisposed;

    /// <summary>Head of the answer to the last request.</summary>
    public ReadOnlyMemory<byte> Head => _recorder.Head;

    /// <summary>True once the handler, or the modem, has done with it.</summary>
    public bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;
        LinkRead read;
        if (_ahead is { } ahead)
        {
            read = await ahead.WaitAsync(cancellationToken).ConfigureAwait(false);
            _ahead = null;
            _early.AsMemory(0, read.Count).CopyTo(buffer);
        }
        else
        {
            read = await ReadLinkAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        traffic.Received(read.Count);
        _recorder.Feed(buffer.Span[..read.Count]);
        return read.Count;
    }

    /// <summary>Sends the request of the modem in place of what the handler writes.</summary>
    /// <exception cref="HttpFailureException">The connection does not take it (718).</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!buffer.Span.EndsWith("\r\n\r\n"u8))
            throw new InvalidOperationException("the handler has written a part of a head");
        _recorder.Begin();
        foreach (var part in request().Parts)
        {
            try
            {
                var writing = link.WriteAsync(part, null, _cut.Token).AsTask();
                _writing = writing;
                await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_cut.IsCancellationRequested)
            {
                throw new IOException("the connection was cut");
            }
            catch (IOException failure)
            {
                throw new HttpFailureException(CmeError.HttpSocketWriteError, failure.Message, failure);
            }
            traffic.Sent(part.Length);
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits, between requests, until the server sends something unasked or ends the connection.</summary>
    /// <returns>True where it has ended.</returns>
    public async Task<bool> WatchAsync()
    {
        try
        {
            _ahead ??= link.ReadAsync(_early, _cut.Token).AsTask();
            return (await _ahead.ConfigureAwait(false)).Count == 0;
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>Cuts the connection: the server sees a reset.</summary>
    public void Cut()
    {
        link.Abort();
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
            _ = Task.Run(EndAsync, CancellationToken.None);
        base.Dispose(disposing);
    }

    /// <summary>Where something is still under way on a connection that is to be reset, .NET sends FIN first.</summary>
    private async Task EndAsync()
    {
        await _cut.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_reading, _writing, _ahead ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await link.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<LinkRead> ReadLinkAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var pending = link.ReadAsync(buffer, _cut.Token);
        if (pending.IsCompletedSuccessfully)
            return pending.Result;
        var reading = pending.AsTask();
        _reading = reading;
        try
        {
            return await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_cut.IsCancellationRequested)
        {
            throw new IOException("the connection was cut");
        }
    }
}
