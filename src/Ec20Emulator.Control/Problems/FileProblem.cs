using Ec20Emulator.Modem.Control;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Problems;

/// <summary>What the errors of the file store are in HTTP. A disk of this computer that is full or fails (409, 411) is no defect: 507.</summary>
internal static class FileProblem
{
    public static Problem Of(ModemFileException error) => new(StatusOf(error.Code), error.Message);

    private static int StatusOf(int code) => code switch
    {
        400 or 406 => StatusCodes.Status400BadRequest,
        403 or 409 or 411 or 420 or 423 => StatusCodes.Status507InsufficientStorage,
        405 or 417 or 419 => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };
}
