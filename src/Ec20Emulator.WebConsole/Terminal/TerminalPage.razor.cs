using System.Text;
using Ec20Emulator.Control;
using Ec20Emulator.Modem;
using Ec20Emulator.Ports;
using Ec20Emulator.Scenarios.Typing;
using Ec20Emulator.WebConsole.Journals;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Ec20Emulator.WebConsole.Terminal;

/// <summary>A prompt at a port of the modem.</summary>
public sealed partial class TerminalPage
{
    /// <summary>Between two looks at the ports, and two drawings of the screen, by the computer's clock.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(40);

    private readonly LineHistory _history = new();
    private readonly Queue<string> _pasted = new();
    private CancellationTokenSource _stop = new();
    private bool _isSending;
    private IReadOnlyList<PortChoice> _ports = [];
    private IReadOnlyList<CommandSummary> _commands = [];
    private IReadOnlyList<Completion> _completions = [];
    private TerminalSession? _session;
    private ElementReference _screen;
    private ElementReference _input;
    private string _line = "";
    private string? _trouble;
    private bool _isHex;
    private bool _hasProgram;
    private bool _isTransparent;
    private int _isDrawing;

    private string Shown => _session!.Received is var bytes && _isHex ? EntryText.Hex(bytes) : EntryText.EscapeLines(Encoding.Latin1.GetString(bytes));

    private Completion? Next => _completions.FirstOrDefault(one => one.Line.Length > _line.TrimStart().Length);

    /// <inheritdoc/>
    protected override async Task WatchAsync(ControlledModem modem, CancellationToken ended)
    {
        ArgumentNullException.ThrowIfNull(modem);
        try
        {
            _commands = await modem.Modem.ReadCommandsAsync();
            while (true)
            {
                var state = await modem.Modem.ReadAsync();
                ended.ThrowIfCancellationRequested();
                _ports = PortChoice.Of(state.Ports, modem.WaysIn());
                _hasProgram = state.Ports.Any(port => port.Lines.IsAttached && port.Name != _session?.Port);
                _isTransparent = state.Ports.Any(port => port.IsTransparent && port.Name == _session?.Port);
                if (_session is { IsOver: true })
                    await DetachAsync();
                StateHasChanged();
                await Task.Delay(Pause, TimeProvider.System, ended);
            }
        }
        finally
        {
            await DetachAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_session is null)
            return;
        await Script.InvokeVoidAsync("ec20.takeKeys", _input);
        await Script.InvokeVoidAsync("ec20.follow", _screen, false);
    }

    private async Task AttachAsync(ControlledModem modem, string port)
    {
        await DetachAsync();
        _trouble = null;
        try
        {
            _session = await TerminalSession.AttachAsync(modem.Modem, port, Draw);
        }
        catch (PortTakenException taken)
        {
            _trouble = taken.Message;
        }
    }

    private async Task DetachAsync()
    {
        if (_session is not { } session)
            return;
        (_session, _completions) = (null, []);
        await StopAsync();
        await session.DisposeAsync();
    }

    /// <summary>Draws once for all that came within a blink.</summary>
    private void Draw()
    {
        if (Interlocked.Exchange(ref _isDrawing, 1) == 0)
            _ = InvokeAsync(DrawAsync);
    }

    private async Task DrawAsync()
    {
        await Task.Delay(Blink, TimeProvider.System);
        Volatile.Write(ref _isDrawing, 0);
        StateHasChanged();
    }

    private async Task TypedAsync(ChangeEventArgs typed)
    {
        var text = (typed.Value?.ToString() ?? "").ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        foreach (var line in lines.SkipLast(1))
            _pasted.Enqueue(line);
        if (lines.Length > 1)
        {
            text = lines[^1];
            await ShowAsync(text, []);
            _ = SendPastedAsync();
        }
        _line = text;
        _completions = Completion.Of(_line, _commands);
    }

    /// <summary>Sends what was pasted, each line when the one before it is answered.</summary>
    private async Task SendPastedAsync()
    {
        if (_isSending)
            return;
        _isSending = true;
        try
        {
            while (_session is { IsOver: false } session && _pasted.TryDequeue(out var line))
            {
                _history.Add(line);
                await session.SendLineAsync(line + "\r", _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Somebody has had enough of it.
        }
        finally
        {
            _isSending = false;
            StateHasChanged();
        }
    }

    private async Task StopAsync()
    {
        _pasted.Clear();
        await _stop.CancelAsync();
        _stop = new CancellationTokenSource();
    }

    private Task PressedAsync(KeyboardEventArgs key)
    {
        switch (key)
        {
            case { Key: "Enter" }:
                return SendLineAsync();
            case { Key: "ArrowUp" or "ArrowDown" }:
                return ShowAsync(_history.Step(key.Key is "ArrowUp" ? -1 : 1), []);
            case { Key: "Tab", ShiftKey: false } when Next is { } next:
                return TakeAsync(next);
            case { CtrlKey: true, Key: "z" or "Z" }:
                return SendAsync(_line + "\x1A");
            case { Key: "Escape" }:
                return SendAsync("\x1B");
            default:
                return Task.CompletedTask;
        }
    }

    private async Task TakeAsync(Completion completion)
    {
        await ShowAsync(completion.Line, Completion.Of(completion.Line, _commands));
        await _input.FocusAsync();
    }

    /// <summary>The box is the browser's own while somebody types: a value drawn by the server would come late and take letters back.</summary>
    private async Task ShowAsync(string line, IReadOnlyList<Completion> completions)
    {
        (_line, _completions) = (line, completions);
        await Script.InvokeVoidAsync("ec20.setLine", _input, line);
    }

    private async Task SendButtonAsync(string end)
    {
        if (end == "\r")
            _history.Add(_line);
        await SendAsync(_line + end);
        await ShowAsync("", []);
    }

    private Task SendLineAsync()
    {
        _history.Add(_line);
        return SendAsync(_line + "\r");
    }

    private async Task SendAsync(string text)
    {
        if (_session is not { IsOver: false } session)
            return;
        (_line, _completions) = ("", []);
        await session.SendAsync(text);
    }
}
