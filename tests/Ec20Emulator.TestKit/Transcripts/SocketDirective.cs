using System.Globalization;
using System.Text;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// Words about the sockets inside the modem. They wait for what the network brings without a trace on a port:
/// <c>received ID holds N</c>: so many bytes wait to be read; <c>state ID is N</c>; <c>freed ID</c>: the id is free.
/// <c>pushes ID N "x"</c> expects a direct push of N times the text; <c>pdp-drop N</c>: the network drops a PDP context.
/// </summary>
public sealed class SocketDirective : ITranscriptDirective
{
    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        var words = arguments.Split(' ', 3);
        switch (word)
        {
            case "received":
                var length = Number(words[2]);
                await runner.Modem.WaitForSocketAsync(Number(words[0]), socket => socket?.Inbox.Received.Length == length);
                return true;
            case "state":
                var state = (SocketState)Number(words[2]);
                await runner.Modem.WaitForSocketAsync(Number(words[0]), socket => socket?.State == state);
                return true;
            case "freed":
                await runner.Modem.WaitForSocketAsync(Number(words[0]), socket => socket is null);
                return true;
            case "pushes":
                var data = QuotedText.Repeated(arguments[(words[0].Length + 1)..]);
                await runner.Port.ExpectAsync($"\r\n+QSSLURC: \"recv\",{words[0]},{data.Length}\r\n{Encoding.Latin1.GetString(data)}\r\n");
                return true;
            case "pdp-drop":
                await runner.Modem.Modem.Core.Mailbox.TellAsync(() => runner.Modem.Modem.Assembly.Packet.Contexts.DropByNetwork(Number(arguments)));
                return true;
            default:
                return false;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
