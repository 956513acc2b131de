using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPPWD - tells the directory; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPPWD", Family = CommandFamily.Ftp)]
internal sealed class QFtpPwd(FtpParts parts) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => parts.Ask(turn, (server, running) => server.DoAsync("PWD", running), reply => $"\"{Unquote(reply.Text)}\"");

    /// <summary>The name in quotes a reply begins with, where quotes in it stand twice (RFC 959 appendix II).</summary>
    private static string Unquote(string text)
    {
        var last = text.LastIndexOf('"');
        return text.StartsWith('"') && last > 0 ? text[1..last].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
