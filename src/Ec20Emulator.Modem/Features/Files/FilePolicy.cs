using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files;

/// <summary>Errors of the FILE commands: numeric +CME ERROR for values, plain ERROR for syntax (files.md 0, 4).</summary>
internal sealed class FilePolicy : ICommandPolicy
{
    /// <summary>Bound of name parameters, in characters: that of the line, so that the store is asked and answers 406 itself.</summary>
    public const int LongestText = LineAssembler.MaximumLength;

    public void Begin()
    {
    }

    public AtResult Reject(BindError error) => error switch
    {
        BindError.OutOfRange => Fail(FileError.InvalidInput),
        BindError.Surplus or BindError.Mistyped => Fail(FileError.InvalidParameter),
        _ => AtResult.Error,
    };

    /// <summary>The answer for an error of the store.</summary>
    public static AtResult Fail(FileError error) => AtResult.Of(FinalResult.OfNumericCme((int)error));
}
