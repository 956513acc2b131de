using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The modem's files, by the names of the FILE commands.</summary>
internal static class FileEndpoints
{
    /// <summary>Above the size of the flash, so that its quota speaks and not the limit of the server.</summary>
    public const long MostFileBytes = 16 * 1024 * 1024;

    /// <summary>Where files lie.</summary>
    public static readonly IReadOnlyList<string> Media = ["UFS", "RAM"];

    public static void MapFiles(this IEndpointRouteBuilder modem)
    {
        var files = modem.MapGroup("/files").WithTags("files").AddEndpointFilter(RefuseSlashes);
        files.MapGet("", ListAsync).WithSummary("The files that fit a pattern such as RAM:* or UFS:*.pem, or all; and the room on each medium.");
        files.MapGet("/{name}", async (string id, string name, ControlledModems modems) =>
                TypedResults.Bytes(await modems[id].Modem.Files.ReadAsync(name)))
            .Produces<byte[]>(contentType: "application/octet-stream").WithSummary("The content of a file, such as RAM:cacert.pem.");
        files.MapPut("/{name}", PutAsync).WithMetadata(new BodyLimit(MostFileBytes))
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status507InsufficientStorage)
            .WithSummary("Stores the body as a file, whole or not at all; replaces one of that name.");
        files.MapDelete("/{name}", DeleteAsync).WithSummary("Deletes a file.");
    }

    /// <summary>An escaped slash reaches endpoints as it was sent, and would be part of a name.</summary>
    private static ValueTask<object?> RefuseSlashes(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var target = context.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        return target.Split('?')[0].Contains("%2F", StringComparison.OrdinalIgnoreCase)
            ? throw ProblemException.Bad("name", "invalid file name: it has no slash")
            : next(context);
    }

    private static async Task<FileListView> ListAsync(string id, ControlledModems modems, string? pattern = null)
    {
        var control = modems[id].Modem.Files;
        var files = new List<ModemFile>();
        foreach (var one in pattern is null ? Media.Select(medium => medium + ":*") : [pattern])
            files.AddRange(await control.ListAsync(one));
        var space = new Dictionary<string, ModemFileSpace>();
        foreach (var medium in Media)
            space[medium] = await control.ReadSpaceAsync(medium);
        return new FileListView(files, space);
    }

    private static async Task<Results<Ok<StoredFileView>, Created<StoredFileView>>> PutAsync(
        string id, string name, ControlledModems modems, Stream body, HttpContext http)
    {
        var modem = modems[id].Modem;
        using var content = new MemoryStream();
        await body.CopyToAsync(content, http.RequestAborted);
        var isNew = await modem.Files.PutAsync(name, content.GetBuffer().AsMemory(0, (int)content.Length));
        var view = new StoredFileView(name, content.Length, isNew);
        return isNew ? TypedResults.Created($"/api/v1/modems/{id}/files/{Uri.EscapeDataString(name)}", view) : TypedResults.Ok(view);
    }

    private static async Task<NoContent> DeleteAsync(string id, string name, ControlledModems modems)
    {
        await modems[id].Modem.Files.DeleteAsync(name);
        return TypedResults.NoContent();
    }
}
