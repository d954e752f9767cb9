"""What openpyxl finds in a workbook, as JSON: sheets, cells with their types, and all that should not be there."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = []
for sheet in book.worksheets:
    cells = [cell for row in sheet.iter_rows() for cell in row]
    hidden = [d for d in [*sheet.column_dimensions.values(), *sheet.row_dimensions.values()] if d.hidden]
    sheets.append(
        {
            "name": sheet.title,
            "state": sheet.sheet_state,
            "rows": [[cell.value for cell in row] for row in sheet.iter_rows()],
            "types": sorted({cell.data_type for cell in cells if cell.value is not None}),
            "sides": sorted({cell.alignment.horizontal or "" for cell in cells if cell.value in ("..", ".")}),
            "comments": sum(cell.comment is not None for cell in cells),
            "hidden": len(hidden),
        }
    )
print(json.dumps({"sheets": sheets, "names": len(list(getattr(book.defined_names, "definedName", [])))}))
