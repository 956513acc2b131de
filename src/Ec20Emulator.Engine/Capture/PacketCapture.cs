using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Capture;

/// <summary>
/// A pcapng file that is written while the modem runs. Whoever has a packet hands it over and goes on; one task writes. What does not fit into
/// the bound, because the disk is slower than the packets, is left out, and the file says how much. Safe for use from any thread.
/// </summary>
internal sealed class PacketCapture : ICaptureSink, IAsyncDisposable
{
    /// <summary>Bytes that wait to be written at most.</summary>
    public const long MostWaiting = 8 * 1024 * 1024;

    private readonly Channel<byte[]> _blocks = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<CaptureInterface> _interfaces = [];
    private readonly Lock _gate = new();
    private readonly Stream _file;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Task _writing;
    private long _waiting;

    /// <summary>Writes to a stream, which it closes at the end.</summary>
    public PacketCapture(Stream file, TimeProvider time, ILogger log)
    {
        (_file, _time, _log) = (file, time, log);
        Put(PcapngBlocks.Section());
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Makes a file, in place of one that is there.</summary>
    /// <exception cref="CaptureException">It cannot be made.</exception>
    public static PacketCapture Create(string path, TimeProvider time, ILogger log)
    {
        try
        {
            return new PacketCapture(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), time, log);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CaptureException($"{path}: {failure.Message}", failure);
        }
    }

    /// <summary>An interface of the file; the same one for the same name.</summary>
    public CaptureInterface InterfaceOf(LinkType type, string name)
    {
        lock (_gate)
        {
            if (_interfaces.Find(one => one.Name == name) is { } known)
                return known;
            var made = new CaptureInterface(this, _interfaces.Count, name);
            _interfaces.Add(made);
            Put(PcapngBlocks.Interface(type, name));
            return made;
        }
    }

    /// <summary>Takes a packet.</summary>
    /// <returns>False where there is no room for it.</returns>
    public bool TryAdd(int id, CaptureDirection direction, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest) =>
        Interlocked.Read(ref _waiting) + head.Length + rest.Length <= MostWaiting && Put(PcapngBlocks.Packet(id, _time.GetUtcNow(), direction, head, rest));

    /// <summary>Writes what waits, says what is missing, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            foreach (var one in _interfaces.Where(one => one.Dropped > 0))
                Put(PcapngBlocks.Statistics(one.Id, _time.GetUtcNow(), one.Dropped));
        }
        _blocks.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
    }

    private bool Put(byte[] block)
    {
        Interlocked.Add(ref _waiting, block.Length);
        return _blocks.Writer.TryWrite(block);
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await _blocks.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                while (_blocks.Reader.TryRead(out var block))
                {
                    await _file.WriteAsync(block).ConfigureAwait(false);
                    Interlocked.Add(ref _waiting, -block.Length);
                }
                await _file.FlushAsync().ConfigureAwait(false);
            }
            await _file.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            CaptureLog.Ended(_log, failure.Message);
            _blocks.Writer.TryComplete();
        }
    }
}
