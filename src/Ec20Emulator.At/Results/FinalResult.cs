namespace Ec20Emulator.At.Results;

/// <summary>How a command ended. A value; <see cref="ResultFormatter"/> renders it for a port.</summary>
/// <param name="Code">The result code.</param>
/// <param name="Text">The word where <paramref name="Code"/> is <see cref="ResultCode.Text"/>; what follows CONNECT.</param>
/// <param name="Cme">The +CME ERROR to be rendered by the port's CMEE setting.</param>
/// <param name="Cms">The +CMS ERROR to be rendered by the port's CMEE setting.</param>
public sealed record FinalResult(ResultCode Code, string? Text = null, CmeError? Cme = null, CmsError? Cms = null)
{
    /// <summary><c>OK</c>.</summary>
    public static readonly FinalResult Ok = new(ResultCode.Ok);

    /// <summary><c>ERROR</c>.</summary>
    public static readonly FinalResult Error = new(ResultCode.Error);

    /// <summary>Bare <c>CONNECT</c>.</summary>
    public static readonly FinalResult Connect = new(ResultCode.Connect);

    /// <summary><c>NO CARRIER</c>.</summary>
    public static readonly FinalResult NoCarrier = new(ResultCode.NoCarrier);

    /// <summary><c>SEND OK</c>.</summary>
    public static readonly FinalResult SendOk = new(ResultCode.Text, "SEND OK");

    /// <summary><c>SEND FAIL</c>.</summary>
    public static readonly FinalResult SendFail = new(ResultCode.Text, "SEND FAIL");

    /// <summary>True where the commands behind this one in the line still run.</summary>
    public bool ContinuesLine => Code is ResultCode.Ok;

    /// <summary>A +CME ERROR shown by the port's CMEE setting: ERROR, number or text.</summary>
    public static FinalResult OfCme(CmeError error) => new(ResultCode.Error, Cme: error);

    /// <summary>A +CMS ERROR shown by the port's CMEE setting: ERROR, number or text.</summary>
    public static FinalResult OfCms(CmsError error) => new(ResultCode.Error, Cms: error);

    /// <summary>A +CME ERROR with its number whatever CMEE says, as the FILE commands answer (files.md 0).</summary>
    public static FinalResult OfNumericCme(int number) => new(ResultCode.Text, $"+CME ERROR: {number}");
}
