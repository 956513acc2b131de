using System.Text;

namespace Ec20Emulator.Host.Shell;

/// <summary>What a modem sends, a piece at a time.</summary>
/// <param name="modem">The line to it.</param>
internal sealed class Incoming(Stream modem)
{
    private readonly byte[] _buffer = new byte[4096];
    private Task<string?>? _next;

    /// <summary>The next piece, one char a byte, once it is there; null where the line is closed. It stays the next until it is taken.</summary>
    public Task<string?> Next => _next ??= ReadAsync();

    /// <summary>Takes it.</summary>
    public async Task<string?> TakeAsync()
    {
        var piece = await Next;
        _next = null;
        return piece;
    }

    private async Task<string?> ReadAsync()
    {
        try
        {
            var count = await modem.ReadAsync(_buffer);
            return count == 0 ? null : Encoding.Latin1.GetString(_buffer, 0, count);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return null;
        }
    }
}
