using System.Text;
using Ec20Emulator.Scenarios.Typing;

namespace Ec20Emulator.Host.Shell;

/// <summary>Lines of a file or of another program and a modem: each command waits for the result of the one before it.</summary>
/// <param name="modem">The line to the modem.</param>
/// <param name="input">The lines.</param>
/// <param name="output">Gets what the modem sends.</param>
/// <param name="patience">How long a modem may be silent before its result.</param>
internal sealed class PipedDialogue(Stream modem, TextReader input, TextWriter output, TimeSpan patience)
{
    private const int MostKept = 64 * 1024;

    /// <summary>Behind a line of data or text nothing need come; behind the last of it a result does.</summary>
    private static readonly TimeSpan BehindText = TimeSpan.FromMilliseconds(300);

    /// <summary>The silence before +++.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(1.2);

    private readonly Incoming _incoming = new(modem);
    private readonly ModemText _text = new();
    private readonly StringBuilder _answer = new();

    /// <summary>Goes on until there are no more lines.</summary>
    /// <exception cref="OperationCanceledException">It was ended before.</exception>
    public async Task<DialogueEnd> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await TalkAsync(cancellationToken);
        }
        catch (IOException)
        {
            return DialogueEnd.Closed;
        }
        catch (TimeoutException)
        {
            return DialogueEnd.Silent;
        }
    }

    private async Task<DialogueEnd> TalkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Standard input can be read by a blocking call alone.
            var typed = Task.Run(input.ReadLine, CancellationToken.None);
            while (!typed.IsCompleted)
            {
                await Task.WhenAny(typed, _incoming.Next).WaitAsync(cancellationToken);
                if (_incoming.Next.IsCompleted)
                    await ShowAsync();
            }
            if (await typed is not { } line)
                return DialogueEnd.Left;
            await SayAsync(line, cancellationToken);
        }
    }

    private Task SayAsync(string line, CancellationToken cancellationToken)
    {
        if (_text.IsData)
            return line == "+++" ? EscapeAsync(cancellationToken) : SendAsync(line + "\n", isAnswered: false, cancellationToken);
        if (line.EndsWith('\x1a') || line.EndsWith('\x1b'))
            return SendAsync(line, isAnswered: _text.IsPrompted, cancellationToken);
        if (_text.IsPrompted)
            return SendAsync(line + "\r", isAnswered: false, cancellationToken);
        return line.Length == 0 ? Task.CompletedTask : SendAsync(line + "\r", isAnswered: line[0] is 'A' or 'a', cancellationToken);
    }

    private async Task EscapeAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Guard, TimeProvider.System, cancellationToken);
        await SendAsync("+++", isAnswered: true, cancellationToken);
    }

    private async Task SendAsync(string text, bool isAnswered, CancellationToken cancellationToken)
    {
        _answer.Clear();
        await modem.WriteAsync(TypedText.ToBytes(text), cancellationToken);
        try
        {
            while (!Answer.IsWhole(_answer.ToString()))
            {
                await _incoming.Next.WaitAsync(isAnswered ? patience : BehindText, TimeProvider.System, cancellationToken);
                await ShowAsync();
            }
        }
        catch (TimeoutException) when (!isAnswered)
        {
            // It has nothing to say to that.
        }
    }

    /// <summary>Shows what came next.</summary>
    /// <exception cref="EndOfStreamException">The modem has closed the line.</exception>
    private async Task ShowAsync()
    {
        var came = await _incoming.TakeAsync() ?? throw new EndOfStreamException();
        _answer.Append(came);
        if (_answer.Length > MostKept)
            _answer.Remove(0, _answer.Length - MostKept);
        await output.WriteAsync(_text.Take(came).Replace("\n", output.NewLine, StringComparison.Ordinal));
        await output.FlushAsync();
    }
}
