using System.Globalization;
using System.Text;

namespace Ec20Emulator.Modem.Features.Sockets.Replies;

/// <summary>
/// A connection to a server that is asked line by line and answers each with a number: the control connection of FTP (RFC 959 section 4) and SMTP
/// (RFC 5321 section 4). What a server may send at most is bounded. Used off the mailbox.
/// </summary>
internal sealed class ReplyLine(ISocketLink link)
{
    private const int LongestLine = 4096;
    private const int MostLines = 1000;

    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;

    /// <summary>Sends a command and reads its reply.</summary>
    /// <exception cref="ReplyException">The connection has ended, or what came is no reply.</exception>
    public async Task<ServerReply> AskAsync(string command, CancellationToken cancellationToken)
    {
        try
        {
            await link.WriteAsync(Encoding.Latin1.GetBytes(command + "\r\n"), null, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw new ReplyException(ReplyTrouble.Broken, failure.Message);
        }
        return await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a reply, of one line or several.</summary>
    /// <exception cref="ReplyException">The connection has ended, or what came is no reply.</exception>
    public async Task<ServerReply> ReadAsync(CancellationToken cancellationToken)
    {
        var first = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        if (first.Length < 3 || !int.TryParse(first.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 100 or > 599)
            throw new ReplyException(ReplyTrouble.Garbage, $"'{first}' is no reply");
        List<string> lines = [TextOf(first)];
        for (var last = first; first.Length > 3 && first[3] == '-' && !last.StartsWith($"{first[..3]} ", StringComparison.Ordinal);)
        {
            if (lines.Count > MostLines)
                throw new ReplyException(ReplyTrouble.Garbage, "a reply without end");
            last = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
            lines.Add(TextOf(last));
        }
        return new ServerReply(code, lines);
    }

    private static string TextOf(string line) => line.Length > 4 ? line[4..] : "";

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
                throw new ReplyException(ReplyTrouble.Garbage, $"a reply line of more than {LongestLine} bytes");
            _end += await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            var read = await link.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            return read.IsEnd ? throw new ReplyException(ReplyTrouble.Closed, "the server closed the connection") : read.Count;
        }
        catch (IOException failure)
        {
            throw new ReplyException(ReplyTrouble.Broken, failure.Message);
        }
    }
}
