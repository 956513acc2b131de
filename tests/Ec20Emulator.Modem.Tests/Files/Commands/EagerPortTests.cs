using System.Text;
using System.Threading.Channels;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;
using Ec20Emulator.TestKit.Modems;
using static Ec20Emulator.Modem.Tests.Files.Commands.FileWire;

namespace Ec20Emulator.Modem.Tests.Files.Commands;

/// <summary>A transport that takes everything at once never says that it was relieved.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EagerPortTests
{
    [Test]
    public async Task Download_OverATransportThatTakesAllAtOnce_ComesToItsEnd()
    {
        await using var modem = await TestModem.StartAsync();
        var bytes = Noise(1_000_000);
        await modem.HasFileAsync("RAM:big", bytes);
        await using var port = new EagerPort();
        using var ended = new CancellationTokenSource();
        var serving = modem.Modem.RunPortAsync(PortNames.Uart1, port, ended.Token);
        port.Input.Writer.TryWrite("AT+QFDWL=\"RAM:big\"\r"u8.ToArray());
        var tail = $"\r\n+QFDWL: {bytes.Length},{ChecksumOf(bytes)}\r\n\r\nOK\r\n";
        await port.Ended(tail).WaitAsync(TimeSpan.FromSeconds(20));
        await ended.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(20));
        var head = "AT+QFDWL=\"RAM:big\"\r\r\nCONNECT\r\n".Length;
        Assert.That(port.Written[head..^tail.Length].AsSpan().SequenceEqual(bytes), Is.True);
    }

    private sealed class EagerPort : IPort
    {
        private readonly MemoryStream _written = new();
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private string _tail = "\0";

        public event Action<DteLines>? DteLinesChanged { add { } remove { } }

        public event Action<LineSettings>? LineSettingsChanged { add { } remove { } }

        public Channel<byte[]> Input { get; } = Channel.CreateUnbounded<byte[]>();

        public byte[] Written => _written.ToArray();

        public string Description => "eager";

        public DteLines DteLines => DteLines.Dtr | DteLines.Rts;

        public LineSettings? LineSettings => null;

        public Task Ended(string tail)
        {
            lock (_written)
                _tail = tail;
            Check();
            return _ended.Task;
        }

        public void SetDceLines(DceLines lines)
        {
        }

        public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            var piece = await Input.Reader.ReadAsync(cancellationToken);
            piece.CopyTo(buffer);
            return piece.Length;
        }

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
        {
            lock (_written)
                _written.Write(data.Span);
            Check();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private void Check()
        {
            lock (_written)
            {
                if (_written.GetBuffer().AsSpan(0, (int)_written.Length).EndsWith(Encoding.ASCII.GetBytes(_tail)))
                    _ended.TrySetResult();
            }
        }
    }
}
