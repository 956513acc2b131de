using System.Text;
using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.Scenarios.Typing;
using Spectre.Console;

namespace Ec20Emulator.Host.Shell;

/// <summary>Somebody at a terminal and a modem. Lines are edited here; in data mode each key goes out as it is pressed.</summary>
/// <param name="modem">The line to the modem.</param>
/// <param name="console">The terminal.</param>
/// <param name="input">Its keys.</param>
/// <param name="commands">The commands the modem has.</param>
internal sealed class TypedDialogue(Stream modem, IAnsiConsole console, IAnsiConsoleInput input, IReadOnlyList<CommandSummary> commands)
{
    private const string CtrlZ = "\x1a";
    private const string Escape = "\x1b";

    private readonly Incoming _incoming = new(modem);
    private readonly ModemText _text = new();
    private readonly LineEditor _line = new(commands);
    private readonly ShellScreen _screen = new(console);

    /// <summary>Goes on until Ctrl-C or Ctrl-D, or until the modem closes the line.</summary>
    /// <param name="greeting">What is shown first.</param>
    /// <param name="cancellationToken">Ends it as Ctrl-C does.</param>
    public async Task<DialogueEnd> RunAsync(string greeting, CancellationToken cancellationToken)
    {
        _screen.Note(greeting);
        _screen.Draw(_line);
        try
        {
            return await TalkAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return DialogueEnd.Left;
        }
        catch (IOException)
        {
            return DialogueEnd.Closed;
        }
        finally
        {
            _screen.Leave(_line);
        }
    }

    private async Task<DialogueEnd> TalkAsync(CancellationToken cancellationToken)
    {
        var key = input.ReadKeyAsync(intercept: true, cancellationToken);
        while (true)
        {
            await Task.WhenAny(key, _incoming.Next).WaitAsync(cancellationToken);
            if (_incoming.Next.IsCompleted)
            {
                if (await _incoming.TakeAsync() is not { } came)
                    return DialogueEnd.Closed;
                _screen.Show(_text.Take(came), _line);
            }
            if (!key.IsCompleted)
                continue;
            if (await key is not { KeyChar: not ('\x03' or '\x04') } pressed)
                return DialogueEnd.Left;
            await PressAsync(pressed, cancellationToken);
            key = input.ReadKeyAsync(intercept: true, cancellationToken);
        }
    }

    private Task PressAsync(ConsoleKeyInfo key, CancellationToken cancellationToken)
    {
        var isEnter = key.Key is ConsoleKey.Enter || key.KeyChar is '\r' or '\n';
        if (_text.IsData)
            return SendKeyAsync(isEnter ? '\r' : key.KeyChar, cancellationToken);
        if (isEnter)
            return SendLineAsync(_line.Take(remembers: !_text.IsPrompted), "\r", cancellationToken);
        if (key.KeyChar is '\x1a')
            return SendLineAsync(_line.Take(remembers: false), CtrlZ, cancellationToken);
        if (key.Key is ConsoleKey.Escape)
        {
            _line.Take(remembers: false);
            return SendLineAsync("", Escape, cancellationToken);
        }
        if (_line.Press(key))
            _screen.Draw(_line);
        return Task.CompletedTask;
    }

    private Task SendLineAsync(string line, string end, CancellationToken cancellationToken)
    {
        _screen.Keep(line + end switch { CtrlZ => "^Z", Escape => "^[", _ => "" });
        _text.SkipEcho(Encoding.Latin1.GetString(TypedText.ToBytes(line)));
        _screen.Draw(_line);
        return SendAsync(line + end, cancellationToken);
    }

    /// <summary>Data is not echoed by the modem: what is typed is shown from here.</summary>
    private Task SendKeyAsync(char c, CancellationToken cancellationToken)
    {
        if (c is '\0')
            return Task.CompletedTask;
        _screen.Show(c is '\r' ? "\n" : TranscriptText.Spell(c), _line);
        return SendAsync(c.ToString(), cancellationToken);
    }

    private async Task SendAsync(string text, CancellationToken cancellationToken) =>
        await modem.WriteAsync(TypedText.ToBytes(text), cancellationToken);
}
