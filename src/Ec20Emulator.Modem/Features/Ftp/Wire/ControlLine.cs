using System.Globalization;
using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>The control connection: commands out, replies in (RFC 959 section 4).</summary>
internal sealed class ControlLine(ISocketLink link)
{
    private const int LongestLine = 4096;
    private const int MostLines = 1000;

    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;

    /// <summary>Sends a command and reads its reply.</summary>
    /// <exception cref="FtpFailureException">The connection has ended, or what came is no reply.</exception>
    public async Task<FtpReply> AskAsync(string command, CancellationToken cancellationToken)
    {
        try
        {
            await link.WriteAsync(Encoding.Latin1.GetBytes(command + "\r\n"), null, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw new FtpFailureException(CmeError.FtpControlClosed, 0, failure.Message);
        }
        return await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a reply, of one line or several.</summary>
    /// <exception cref="FtpFailureException">The connection has ended, or what came is no reply.</exception>
    public async Task<FtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var first = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        if (first.Length < 3 || !int.TryParse(first.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 100 or > 599)
            throw new FtpFailureException(CmeError.FtpUnknown, 0, $"'{first}' is no reply");
        var last = first;
        for (var lines = 0; first.Length > 3 && first[3] == '-' && !last.StartsWith($"{first[..3]} ", StringComparison.Ordinal); lines++)
        {
            if (lines > MostLines)
                throw new FtpFailureException(CmeError.FtpUnknown, 0, "a reply without end");
            last = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        return new FtpReply(code, last.Length > 4 ? last[4..] : "");
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (end >= 0)
            {
                var line = Encoding.Latin1.GetString(_buffer, _start, end).TrimEnd('\r');
                _start += end + 1;
                return line;
            }
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            if (_end == _buffer.Length)
                throw new FtpFailureException(CmeError.FtpUnknown, 0, $"a reply line of more than {LongestLine} bytes");
            _end += await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            var read = await link.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            return read.IsEnd ? throw new FtpFailureException(CmeError.FtpClosedByPeer, 0, "the server closed the control connection") : read.Count;
        }
        catch (IOException failure)
        {
            throw new FtpFailureException(CmeError.FtpControlClosed, 0, failure.Message);
        }
    }
}
