using System.Runtime.CompilerServices;
using Ec20Emulator.Ports.Unix;

namespace Ec20Emulator.Ports.Pty;

/// <summary>A host program that has the slave of a PTY open. A PTY carries no lines; settings made on the slave are seen with the next bytes.</summary>
internal sealed class PtyPort(PtyDevice device, string name, Action<PtyPort> released) : IPort
{
    private readonly DescriptorBytes _bytes = new(device.Master, $"pty {name}");
    private LineSettings? _lastSettings = device.LineSettings;
    private int _disposed;

    /// <summary>Never raised: a PTY has no modem lines.</summary>
    public event Action<DteLines>? DteLinesChanged { add { } remove { } }

    public event Action<LineSettings>? LineSettingsChanged;

    public string Description => $"pty {name}";

    public DteLines DteLines => DteLines.Dtr | DteLines.Rts;

    public LineSettings? LineSettings => _lastSettings;

    /// <summary>The program has closed the slave, as opposed to us closing the port.</summary>
    internal bool SawHangUp => _bytes.SawHangUp;

    internal PtyDevice Device => device;

    public void SetDceLines(DceLines lines)
    {
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await _bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count > 0)
            NoteSettings();
        return count;
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        await _bytes.WriteAsync(data, cancellationToken).ConfigureAwait(false);

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return ValueTask.CompletedTask;
        _bytes.Dispose();
        released(this);
        return ValueTask.CompletedTask;
    }

    private void NoteSettings()
    {
        if (device.LineSettings is not { } settings || settings == _lastSettings)
            return;
        _lastSettings = settings;
        LineSettingsChanged?.Invoke(settings);
    }
}
