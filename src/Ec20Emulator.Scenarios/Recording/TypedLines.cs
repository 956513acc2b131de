using System.Text;
using System.Text.RegularExpressions;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Recording;

/// <summary>What the DTE has typed and is not written yet: it waits for its echo, which decides how it is written.</summary>
internal sealed partial class TypedLines(TranscriptWriter writer)
{
    /// <summary>A line that has not been echoed for this long will not be.</summary>
    public static readonly TimeSpan EchoPatience = TimeSpan.FromSeconds(1);

    private readonly StringBuilder _typed = new();
    private int _echoed;
    private bool? _echoes;
    private bool _isEdited;
    private bool _isAnswered = true;
    private bool _isRest;

    /// <summary>Characters waiting.</summary>
    public int Length => _typed.Length;

    /// <summary>When the last of them was typed.</summary>
    public long At { get; private set; }

    /// <summary>Takes what was typed.</summary>
    public void Add(string text, long at)
    {
        _typed.Append(text);
        At = at;
    }

    /// <summary>True while a line is corrected as it is typed: its echo differs from it and waits for its end.</summary>
    public bool IsBeingEdited => _isEdited && EndOfLine() < 0;

    /// <summary>Takes the echo of what was typed off what the modem said.</summary>
    /// <param name="said">What the modem said; not empty.</param>
    /// <param name="isComplete">True where nothing more comes for now.</param>
    /// <returns>True where some of it was echo.</returns>
    public bool TakeEcho(StringBuilder said, bool isComplete)
    {
        if (_isEdited)
            return TakeEditedEcho(said, isComplete);
        if (_echoed == _typed.Length)
            return false;
        if (said[0] != _typed[_echoed] || (said[0] == '\r' && said.Length > 1 && said[1] == '\n'))
            return _isEdited = _echoed > 0 && said[0] != '\r';
        said.Remove(0, 1);
        _echoed++;
        if (Length > 1)
            SetEcho(true);
        if (_typed[_echoed - 1] == '\r')
        {
            WriteLine(_echoed);
            _isAnswered = false;
        }
        return true;
    }

    /// <summary>Writes at once what has no line to belong to: <c>A/</c>, which acts without a CR, and a lone LF.</summary>
    public void WriteLoose()
    {
        if ((Length >= 2 && _typed[0] is 'A' or 'a' && _typed[1] == '/') || (Length == 1 && _typed[0] == '\n'))
            WriteRaw();
    }

    /// <summary>The modem says something that is no echo.</summary>
    /// <param name="isAnswer">True for a final result or a prompt: a line that still waits for its echo will get none.</param>
    public void BeforeAnswer(bool isAnswer)
    {
        if (!_isAnswered)
        {
            _isAnswered = isAnswer;
            return;
        }
        if (_isRest && EndOfLine() > 0)
        {
            WriteLine(EndOfLine());
            return;
        }
        if (_echoed > 0 || EndOfLine() < 0 || (_echoes is true && !isAnswer))
            return;
        SetEcho(false);
        WriteLines();
    }

    /// <summary>Writes what has waited too long for its echo.</summary>
    public void GiveUpEcho(long now, TimeProvider time)
    {
        if (Length == 0 || time.GetElapsedTime(At, now) < EchoPatience)
            return;
        if (_echoes is false)
            WriteLines();
        else if (EndOfLine() > 0)
            WriteRaw();
        if (Length > 0 && _echoed == 0 && _typed[0] is not ('A' or 'a'))
            WriteRaw();
    }

    /// <summary>Writes what there is of a line that is too long to be kept; the rest of it is written as bytes as well.</summary>
    public void WriteStart()
    {
        var isWhole = _typed[^1] == '\r';
        WriteRaw();
        _isRest = !isWhole;
    }

    /// <summary>Writes everything as bytes, its echo with it.</summary>
    public void WriteRaw()
    {
        if (Length == 0)
            return;
        var text = _typed.ToString();
        var echo = text[.._echoed];
        Clear(Length);
        writer.SendRaw(Masked(text), At);
        if (echo.Length > 0)
            writer.Modem(new ModemLine(TranscriptVerb.ExpectRaw, echo), At);
    }

    private string Masked(string text) => text.StartsWith("AT", StringComparison.OrdinalIgnoreCase) ? writer.Masked(text, SecretMask.Mask) : text;

    /// <summary>A line corrected while it was typed is echoed otherwise than typed: both are written as bytes once it has ended.</summary>
    private bool TakeEditedEcho(StringBuilder said, bool isComplete)
    {
        if (EndOfLine() < 0)
            return false;
        var echoEnd = said.ToString().IndexOf('\r', StringComparison.Ordinal) + 1;
        if (echoEnd == 0 && !isComplete)
            return false;
        echoEnd = echoEnd == 0 ? said.Length : echoEnd;
        var echo = _typed.ToString(0, _echoed) + said.ToString(0, echoEnd);
        said.Remove(0, echoEnd);
        var text = _typed.ToString(0, EndOfLine());
        Clear(text.Length);
        writer.SendRaw(Masked(text), At);
        writer.Modem(new ModemLine(TranscriptVerb.ExpectRaw, echo), At);
        return true;
    }

    private void WriteLine(int end)
    {
        var text = _typed.ToString(0, end - 1);
        var echo = _typed.ToString(0, _echoed);
        Clear(end);
        if (_isRest)
        {
            _isRest = false;
            writer.SendRaw(text + "\r", At);
            if (echo.Length > 0)
                writer.Modem(new ModemLine(TranscriptVerb.ExpectRaw, echo), At);
            return;
        }
        writer.SendLine(text, At);
        if (_echoes is true && MayChangeEcho().IsMatch(text))
            _echoes = null;
        if (Length > 0 && _typed[0] == '\n')
        {
            Clear(1);
            writer.SendRaw("\n", At);
        }
    }

    private void WriteLines()
    {
        while (EndOfLine() is > 0 and var end)
            WriteLine(end);
    }

    /// <summary>ATE, ATZ, AT&amp;F, and what restarts the modem.</summary>
    [GeneratedRegex(@"^AT[^+]*[EZ&]|\+CFUN=|\+QPOWD", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayChangeEcho();

    private void SetEcho(bool isOn)
    {
        if (_echoes != isOn && !(_echoes is null && isOn))
            writer.Directive(isOn ? "echo on" : "echo off", At);
        _echoes = isOn;
    }

    /// <summary>Length of the first line with its CR; -1 where it has not ended.</summary>
    private int EndOfLine()
    {
        for (var i = 0; i < _typed.Length; i++)
        {
            if (_typed[i] == '\r')
                return i + 1;
        }
        return -1;
    }

    private void Clear(int count)
    {
        _typed.Remove(0, count);
        (_echoed, _isEdited) = (0, false);
    }
}
