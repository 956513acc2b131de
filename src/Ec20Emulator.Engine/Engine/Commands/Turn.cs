using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>
/// One command being carried out on a port. A command answers with a value; one that needs time or more input returns
/// <see cref="AtResult.Deferred"/> and uses its turn to go on. Runs on the mailbox.
/// </summary>
internal sealed class Turn(ModemPort port, CommandLineRun run, Time.Scheduler scheduler, ParsedCommand command, ITurnHooks? hooks)
{
    private bool _isOver;
    private DownloadMode? _download;

    /// <summary>The port the command came from.</summary>
    public ModemPort Port { get; } = port;

    /// <summary>The command as typed.</summary>
    public ParsedCommand Command { get; } = command;

    /// <summary>Called when the DTE goes away before the command has ended.</summary>
    public Action? Orphaned { get; set; }

    /// <summary>Ignores what stands behind this command in its line.</summary>
    public void EndLine() => run.EndsLine();

    /// <summary>Gives the answer of a command that was deferred. Nothing happens if its DTE is gone.</summary>
    public void Complete(AtResult result)
    {
        if (_isOver)
            return;
        if (ReferenceEquals(result, AtResult.Deferred))
            return;
        _isOver = true;
        run.Complete(result);
    }

    /// <summary>Makes a deferred command abortable by any character (at-engine.md 9).</summary>
    public AtResult DeferAbortable(Action abort)
    {
        Port.WaitForCommand(abort);
        return AtResult.Deferred;
    }

    /// <summary>Answers after a delay of the modem's clock; without one in the same turn.</summary>
    /// <param name="delay">The delay.</param>
    /// <param name="answer">Ends the work and makes the answer; called even when the DTE is gone by then.</param>
    public AtResult After(TimeSpan delay, Func<AtResult> answer)
    {
        if (delay <= TimeSpan.Zero)
            return answer();
        scheduler.After(delay, () => CompleteWith(answer));
        return AtResult.Deferred;
    }

    /// <summary>True where parameters that are in order are to be answered as if they were not.</summary>
    public bool IsRefused(in TypedParameters typed) => hooks?.Refuses(this, typed) == true;

    /// <summary>Asks for text with the prompt.</summary>
    /// <param name="request">What may be typed.</param>
    /// <param name="then">Turns what was typed into the answer.</param>
    public AtResult Prompt(PromptRequest request, Func<PromptInput, AtResult> then)
    {
        EndLine();
        var manner = hooks?.PromptOf(this) ?? default;
        if (manner.Delay > TimeSpan.Zero)
            scheduler.After(manner.Delay, () => OpenPrompt(request, then, manner));
        else
            OpenPrompt(request, then, manner);
        return AtResult.Deferred;
    }

    /// <summary>Takes counted bytes behind CONNECT.</summary>
    /// <param name="request">How many, and how long to wait for them.</param>
    /// <param name="sink">Takes the bytes as they come.</param>
    /// <param name="then">Turns the outcome into the answer; called also when the DTE goes away.</param>
    public AtResult Upload(UploadRequest request, UploadSink sink, Func<long, UploadEnd, AtResult> then)
    {
        EndLine();
        if (Port.RefusesEarlyInput())
        {
            then(0, UploadEnd.Left);
            return AtResult.Error;
        }
        Port.Formatter.WriteResult(FinalResult.Connect);
        var received = 0L;
        Orphaned = () => then(received, UploadEnd.Left);
        Port.EnterDataPhase(new UploadMode(Port, scheduler, request, data =>
        {
            received += data.Length;
            sink(data);
        }, (count, end) =>
        {
            Port.WaitForCommand(null);
            CompleteWith(() => then(count, end));
        }));
        return AtResult.Deferred;
    }

    /// <summary>Sends raw bytes behind CONNECT.</summary>
    /// <param name="connectText">What follows CONNECT, or null.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="then">Turns the number of bytes sent into the answer.</param>
    public AtResult Download(string? connectText, ReadOnlyMemory<byte> data, Func<int, AtResult> then)
    {
        int Take(Span<byte> destination)
        {
            var count = Math.Min(destination.Length, data.Length);
            data.Span[..count].CopyTo(destination);
            data = data[count..];
            return count;
        }
        return Download(connectText, Take, sent => then((int)sent));
    }

    /// <summary>Sends raw bytes behind CONNECT, asking for them as the DTE takes them.</summary>
    /// <param name="connectText">What follows CONNECT, or null.</param>
    /// <param name="source">The bytes.</param>
    /// <param name="then">Turns the number of bytes sent into the answer.</param>
    public AtResult Download(string? connectText, DownloadSource source, Func<long, AtResult> then)
    {
        EndLine();
        Port.Formatter.WriteResult(FinalResult.Connect with { Text = connectText });
        var mode = new DownloadMode(Port, scheduler, source, sent =>
        {
            Port.WaitForCommand(null);
            CompleteWith(() => then(sent));
        });
        _download = mode;
        Port.EnterDataPhase(mode);
        mode.Send();
        return AtResult.Deferred;
    }

    /// <summary>The source of the download that said <see cref="DownloadMode.Later"/> has more, or is at its end.</summary>
    public void GoOnDownloading() => _download?.Send();

    /// <summary>Answers CONNECT and joins the port to an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="connectText">What follows CONNECT, or null.</param>
    /// <returns>The mode, for the endpoint to end it.</returns>
    public TransparentMode EnterTransparentMode(ITransparentEndpoint endpoint, string? connectText = null)
    {
        _isOver = true;
        Port.Formatter.WriteResult(FinalResult.Connect with { Text = connectText });
        return Port.EnterTransparentMode(endpoint);
    }

    private void OpenPrompt(PromptRequest request, Func<PromptInput, AtResult> then, PromptManner manner)
    {
        if (_isOver)
            return;
        if (Port.RefusesEarlyInput())
        {
            Complete(AtResult.Error);
            return;
        }
        Port.Output.Note(Command.Text);
        if (!manner.IsMissing)
            Port.Formatter.WritePrompt();
        Port.EnterDataPhase(new PromptMode(Port, scheduler, request, input =>
        {
            Port.WaitForCommand(null);
            CompleteWith(() => then(input));
        }));
        hooks?.Reached(TurnPosition.AfterPrompt, this);
    }

    /// <summary>Answers OK and gives the port over to something else.</summary>
    public AtResult GiveOver(IPortMode mode)
    {
        _isOver = true;
        EndLine();
        Port.Formatter.WriteResult(FinalResult.Ok);
        Port.GiveOver(mode);
        return AtResult.Deferred;
    }

    /// <summary>Completes with what a step answers; a step that throws must not leave the port waiting for ever.</summary>
    private void CompleteWith(Func<AtResult> step)
    {
        Orphaned = null;
        AtResult result;
        try
        {
            result = step();
        }
        catch
        {
            Complete(AtResult.Error);
            throw;
        }
        Complete(result);
    }

    /// <summary>The DTE is gone.</summary>
    internal void Orphan()
    {
        if (_isOver)
            return;
        _isOver = true;
        Orphaned?.Invoke();
    }
}
