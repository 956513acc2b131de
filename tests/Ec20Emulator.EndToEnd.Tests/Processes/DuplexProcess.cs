using System.Diagnostics;

namespace Ec20Emulator.EndToEnd.Tests.Processes;

/// <summary>A terminal program run as a filter: what is written here is typed, what is read here is what it shows.</summary>
internal sealed class DuplexProcess : Stream
{
    private readonly Process _process;
    private readonly Stream _shown;
    private readonly Stream _typed;

    public DuplexProcess(string program, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        _shown = _process.StandardOutput.BaseStream;
        _typed = _process.StandardInput.BaseStream;
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _shown.ReadAsync(buffer, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _typed.WriteAsync(buffer, cancellationToken);
        await _typed.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => _shown.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count)
    {
        _typed.Write(buffer, offset, count);
        _typed.Flush();
    }

    public override void Flush() => _typed.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }
        base.Dispose(disposing);
    }
}
