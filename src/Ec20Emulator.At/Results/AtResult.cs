namespace Ec20Emulator.At.Results;

/// <summary>What a command answers: information text and a final result, or the promise of one.</summary>
public sealed class AtResult
{
    /// <summary><c>OK</c> alone.</summary>
    public static readonly AtResult Ok = new([], FinalResult.Ok);

    /// <summary><c>ERROR</c> alone.</summary>
    public static readonly AtResult Error = new([], FinalResult.Error);

    /// <summary><c>NO CARRIER</c> alone.</summary>
    public static readonly AtResult NoCarrier = new([], FinalResult.NoCarrier);

    /// <summary>The command goes on; whoever kept its turn completes it later.</summary>
    public static readonly AtResult Deferred = new([], null);

    /// <summary>Nothing at all: the line ends without a word. No command answers so of itself.</summary>
    public static readonly AtResult Silence = new([], null);

    private AtResult(IReadOnlyList<Information> information, FinalResult? final)
    {
        Information = information;
        Final = final;
    }

    /// <summary>The frames before the final result.</summary>
    public IReadOnlyList<Information> Information { get; }

    /// <summary>The final result; null for <see cref="Deferred"/> and <see cref="Silence"/>.</summary>
    public FinalResult? Final { get; }

    /// <summary>True where another command of the same line may follow.</summary>
    public bool ContinuesLine => Final is { ContinuesLine: true };

    /// <summary>A final result without information text.</summary>
    public static AtResult Of(FinalResult final) => new([], final);

    /// <summary>A +CME ERROR.</summary>
    public static AtResult Cme(CmeError error) => new([], FinalResult.OfCme(error));

    /// <summary>A +CMS ERROR.</summary>
    public static AtResult Cms(CmsError error) => new([], FinalResult.OfCms(error));

    /// <summary>One frame of one line, then <c>OK</c>.</summary>
    public static AtResult Line(string line) => new([Results.Information.Line(line)], FinalResult.Ok);

    /// <summary>One frame of several lines, then <c>OK</c>; without lines just <c>OK</c>.</summary>
    public static AtResult Lines(IReadOnlyList<string> lines) =>
        lines.Count == 0 ? Ok : new([new Information(lines)], FinalResult.Ok);

    /// <summary>One frame, then a final result.</summary>
    public static AtResult Frame(Information information, FinalResult final) => new([information], final);
}
