using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Ec20Emulator.Ports.Tcp;

/// <summary>
/// A thread that waits for the bytes of one connection and goes on with whoever reads them, without the hop from the runtime's poll loop to the
/// thread pool: a command is answered on the thread its last byte woke. There are few of them, for the connections that come first: a thread
/// costs more than a connection, and a fleet has thousands of those.
/// </summary>
internal sealed class ReaderThread : IValueTaskSource<int>, IDisposable
{
    /// <summary>Threads at once in this process.</summary>
    internal const int Most = 16;

    private const int StackBytes = 256 * 1024;

    private static int _threads;

    private readonly Socket _socket;
    private readonly SemaphoreSlim _wanted = new(0);
    private ManualResetValueTaskSourceCore<int> _read;
    private CancellationTokenRegistration _cancelling;
    private Memory<byte> _buffer;
    private bool _looksFirst = true;
    private int _isPending;
    private volatile bool _isOver;

    private ReaderThread(Socket socket) => _socket = socket;

    /// <summary>Starts one; null where there are <see cref="Most"/>.</summary>
    public static ReaderThread? TryStart(Socket socket)
    {
        if (Interlocked.Increment(ref _threads) > Most)
        {
            Interlocked.Decrement(ref _threads);
            return null;
        }
        var reader = new ReaderThread(socket);
        new Thread(reader.Run, StackBytes) { IsBackground = true, Name = "DTE" }.Start();
        return reader;
    }

    /// <summary>Reads at least 1 byte; 0 when the connection is over. One read at a time.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; no byte is lost.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_isOver)
            return new(0);
        cancellationToken.ThrowIfCancellationRequested();
        if (_looksFirst && IsThereMore())
            return new(Receive(buffer));
        _read.Reset();
        _buffer = buffer;
        _cancelling = cancellationToken.UnsafeRegister(static (reader, token) => ((ReaderThread)reader!).Cancel(token), this);
        Volatile.Write(ref _isPending, 1);
        if (cancellationToken.IsCancellationRequested)
            Cancel(cancellationToken);
        _wanted.Release();
        return new(this, _read.Version);
    }

    /// <summary>Lets the thread end. The socket has to be shut down as well: the thread may wait for it.</summary>
    public void Dispose()
    {
        _isOver = true;
        _wanted.Release();
    }

    /// <inheritdoc/>
    int IValueTaskSource<int>.GetResult(short token) => _read.GetResult(token);

    /// <inheritdoc/>
    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _read.GetStatus(token);

    /// <inheritdoc/>
    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _read.OnCompleted(continuation, state, token, flags);

    private void Run()
    {
        try
        {
            while (!_isOver)
            {
                _wanted.Wait();
                if (_isPending == 1 && IsReadable() && TryClaim())
                    Complete(Receive(_buffer));
            }
            if (TryClaim())
                Complete(0);
        }
        finally
        {
            Interlocked.Decrement(ref _threads);
        }
    }

    /// <summary>Whoever claims a read completes it: the thread, or whoever cancels it.</summary>
    private bool TryClaim() => Interlocked.CompareExchange(ref _isPending, 0, 1) == 1;

    private void Complete(int count)
    {
        _cancelling.Dispose();
        _read.SetResult(count);
    }

    private void Cancel(CancellationToken token)
    {
        if (TryClaim())
            _read.SetException(new OperationCanceledException(token));
    }

    /// <summary>Waits, as long as it takes; an end and an error are there to be read too.</summary>
    private bool IsReadable()
    {
        try
        {
            return _socket.Poll(Timeout.Infinite, SelectMode.SelectRead) || !_isOver;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }

    private bool IsThereMore()
    {
        try
        {
            return _socket.Available > 0;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }

    private int Receive(Memory<byte> buffer)
    {
        var count = 0;
        try
        {
            count = _socket.Receive(buffer.Span);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // the DTE is gone
        }
        _looksFirst = count == buffer.Length;
        _isOver |= count == 0;
        return count;
    }
}
