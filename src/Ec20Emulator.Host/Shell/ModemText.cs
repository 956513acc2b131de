using System.Text;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Host.Shell;

/// <summary>Makes of what a modem sends what may be shown: lines, in which nothing moves a terminal's cursor or changes its colours.</summary>
internal sealed class ModemText
{
    /// <summary>Longest line that is looked at: results are short.</summary>
    private const int MostKept = 64;

    private readonly StringBuilder _line = new();
    private string _echo = "";
    private int _echoed;
    private bool _isBehindReturn;

    /// <summary>True behind <c>CONNECT</c>, until a result says that commands are taken again.</summary>
    public bool IsData { get; private set; }

    /// <summary>True while the modem waits for text behind a prompt.</summary>
    public bool IsPrompted => _line is { Length: 2 } && _line.Equals("> ");

    /// <summary>A line was typed, and stands on the screen with its end: its echo need not be shown.</summary>
    /// <param name="line">One char a byte, without its end.</param>
    public void SkipEcho(string line)
    {
        (_echo, _echoed, _isBehindReturn) = (line, 0, true);
        _line.Clear();
    }

    /// <summary>Takes what came.</summary>
    /// <param name="came">One char a byte.</param>
    /// <returns>What is shown of it; its lines end with LF.</returns>
    public string Take(string came)
    {
        var shown = new StringBuilder(came.Length);
        foreach (var c in came)
        {
            if (!IsEcho(c, shown))
                Add(c, shown);
        }
        return shown.ToString();
    }

    /// <summary>A text that begins like the line typed and goes on otherwise was no echo.</summary>
    private bool IsEcho(char c, StringBuilder shown)
    {
        if (_echoed == _echo.Length)
            return false;
        if (c == _echo[_echoed])
        {
            _echoed++;
            return true;
        }
        var held = _echo[.._echoed];
        (_echo, _echoed) = ("", 0);
        foreach (var one in held)
            Add(one, shown);
        return false;
    }

    /// <summary>CR, LF, CR LF and CR CR LF are one end of a line.</summary>
    private void Add(char c, StringBuilder shown)
    {
        if (c is '\r' or '\n')
        {
            if (!_isBehindReturn)
                End(shown);
            _isBehindReturn = c is '\r';
            return;
        }
        _isBehindReturn = false;
        if (_line.Length < MostKept)
            _line.Append(c);
        shown.Append(TranscriptText.Spell(c));
    }

    private void End(StringBuilder shown)
    {
        var line = _line.ToString();
        _line.Clear();
        IsData = IsData ? !FinalResults.EndsData(line) : FinalResults.IsConnect(line);
        shown.Append('\n');
    }
}
